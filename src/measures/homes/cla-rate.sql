-- title: Rate of children looked after
-- row: child looked after on the last day of the month
-- fold: rate
-- windows: at
-- source: Children Act 1989, section 22; SSDA903 return
--
-- The list of the number of children looked after, for every 10,000 children aged 0 to 17 who live in the area.

select * from cla_number
