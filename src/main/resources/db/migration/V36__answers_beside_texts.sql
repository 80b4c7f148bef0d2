-- What was answered to points in the same window as the text.
alter table set_aside_text add column answers jsonb;
