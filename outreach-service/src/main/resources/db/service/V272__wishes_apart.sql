-- What somebody wished before they were found to be one person with somebody else: should that turn out to be wrong, each has
-- their own again.
create table wishes_apart (like wishes including defaults);
alter table wishes_apart add primary key (person);
