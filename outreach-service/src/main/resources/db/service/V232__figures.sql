-- For the figures: open cases by severity and age from the index alone, and attempts by time.
create index open_by_age on cases (severity, opened_at) where closed_at is null;
create index attempt_by_day on timeline (at) where kind = 'ATTEMPT';
