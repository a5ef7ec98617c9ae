-- title: Rate of children on a child protection plan
-- row: child on a child protection plan on the last day of the month
-- fold: rate
-- windows: at
-- source: Working Together to Safeguard Children; children in need census, child protection plans
--
-- The list of the number of children on a child protection plan, for every 10,000 children aged 0 to 17 who live
-- in the area.

select * from cp_number
