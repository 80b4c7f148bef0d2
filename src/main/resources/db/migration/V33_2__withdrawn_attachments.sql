-- Attachments that are served to nobody any more; the attachment and its content stay as they were.
create table attachment_withdrawal (
	attachment uuid primary key references attachment,
	withdrawn_by text not null,
	withdrawn_at timestamptz not null,
	reason text not null
);
