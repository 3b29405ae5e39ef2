-- Which facts a batch of receipts tells of, so that erasing a fact erases what was said of it: the receipts of its batch go as
-- a whole, since they are sealed as a whole.
alter table upload_receipts add column facts uuid[] not null default '{}';

create function receipts_forget() returns trigger language plpgsql as $$
begin
  delete from upload_receipts where facts && (select coalesce(array_agg(fact), '{}') from erased);
  return null;
end $$;

create trigger receipts_forget after delete on journal referencing old table as erased
  for each statement execute function receipts_forget();
