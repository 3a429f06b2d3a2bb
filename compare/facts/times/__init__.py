"""Times: days, hours and years, and what is dated by them."""
