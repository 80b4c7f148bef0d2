-- Whoever casts a ballot, in their own seat or in another's, casts one in a review.
create unique index ballot_one_each on ballot (review, coalesce(cast_by, member));
