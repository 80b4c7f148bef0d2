-- Earlier bodies that a body wants asked again when it returns a proposal, whatever changes.
create table reopened_body (
	review bigint not null references review,
	body text not null references body,
	primary key (review, body)
);
