-- title: Rate of referrals
-- row: referral of one child in the year to date
-- fold: projected-rate
-- windows: ytd
-- source: Children in need census, referrals
--
-- The referrals of the year to date, brought up to twelve months by the months elapsed, for every 10,000 children
-- aged 0 to 17 who live in the area.

select * from referrals
