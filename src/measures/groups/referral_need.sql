-- group: referral_need
-- decides: nothing
-- made: when read
--
-- The primary need recorded with each referral, for lists of what followed from it. It tells a reader of the list; no
-- figure depends on it.

select cine_referral_id as referral_id, cine_cin_primary_need_code as need
from ssd_cin_episodes
