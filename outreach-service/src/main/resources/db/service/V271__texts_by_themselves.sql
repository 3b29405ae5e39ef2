-- Whose next step the desk itself takes.
create index text_by_itself on cases (step_from) where step_by = 'DESK' and owner is not null and closed_at is null;
