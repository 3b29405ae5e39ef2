-- Consents stood in the journal alone; from now on they can be asked for, those from before too. The index of how everything
-- stands is derived anew by itself, since the folds have changed.
insert into anchored (kind, anchor, fact, source)
select 'CONSENT', (data::json ->> 'consent')::uuid, fact, source
from journal
where type in ('handrail.person.consent-given.v1', 'handrail.person.consent-revoked.v1')
on conflict do nothing;

insert into standing (viewer, kind, anchor, fold)
select distinct source, kind, anchor, 0 from anchored where kind = 'CONSENT'
on conflict do nothing;
