-- Who saw which people behind a figure, though only under pseudonyms. Written before anything is shown, and kept; belongs to no
-- generation.
create table look (
  at timestamptz not null default clock_timestamp(),
  who text not null,        -- the subject of the token
  question text not null,   -- what was asked: a measure's people, or a finding
  people uuid[] not null    -- whom the answer showed
);
create index look_at on look (at);
