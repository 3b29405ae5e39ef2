-- A flag stands until what was missing is here: it need not be taken down, and in whatever order two posts come, or at the
-- same time, it is right.
alter table flag add column until_kind text, add column until_anchor uuid;

create view standing_flag as
  select * from flag f
  where not exists (
      select from counted c where c.kind = f.until_kind and c.anchor = f.until_anchor and c.opens
      and (c.source = f.source or c.kind = 'REFERRAL'))
    and not (f.until_kind = 'FACT' and exists (select from journal j where j.fact = f.until_anchor));
