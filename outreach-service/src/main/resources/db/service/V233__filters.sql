-- Closed cases by what they were about; for open ones the indexes of findings that need work serve.
create index finding_of_rule on findings (rule);
create index finding_of_program on findings (program) where program is not null;
