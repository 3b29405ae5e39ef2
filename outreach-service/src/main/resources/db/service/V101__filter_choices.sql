-- What there is to choose a filter from, one step along an index for each value.
create index rule_needing_work on findings (rule) where needs_work;
create index program_needing_work on findings (program) where needs_work and program is not null;
drop index parts_needing_work;
