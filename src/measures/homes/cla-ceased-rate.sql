-- title: Rate of children ceasing to be looked after
-- row: end of a period of care in the year to date
-- fold: projected-rate
-- windows: ytd
-- source: SSDA903 return, reason episode ceased
--
-- The children ceasing to be looked after in the year to date, brought up to twelve months by the months elapsed,
-- for every 10,000 children aged 0 to 17 who live in the area.

select * from cla_ceased
