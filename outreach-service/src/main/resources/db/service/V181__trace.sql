-- In which trace the post was that caused an entry, as W3C traceparent; null where time did, or a coordinator.
alter table timeline add column traceparent text;
