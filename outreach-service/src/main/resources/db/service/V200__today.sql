-- What waits for anybody, the most urgent first; and whose step somebody takes in their absence.
create index waiting_by_rank on cases (urgency desc, id) where closed_at is null and queue is not null;
create index case_of_cover on cases (covered_by) where closed_at is null and covered_by is not null;
