-- Since when a body has refused to confirm what another decided for it between its meetings.
alter table review add column refused_at timestamptz;
alter table review add constraint review_confirmation_check check (confirmed_at is null or refused_at is null);
