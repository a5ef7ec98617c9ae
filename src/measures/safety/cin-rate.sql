-- title: Rate of children in need
-- row: child in need on the last day of the month
-- fold: rate
-- windows: at
-- source: Children Act 1989, section 17; local definition that leaves out children on a plan or looked after
--
-- The list of the number of children in need, for every 10,000 children aged 0 to 17 who live in the area.

select * from cin_number
