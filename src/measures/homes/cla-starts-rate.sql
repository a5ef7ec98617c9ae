-- title: Rate of children entering care
-- row: start of a period of care in the year to date
-- fold: projected-rate
-- windows: ytd
-- source: SSDA903 return, reason for new episode S
--
-- The children entering care in the year to date, brought up to twelve months by the months elapsed, for every
-- 10,000 children aged 0 to 17 who live in the area.

select * from cla_starts
