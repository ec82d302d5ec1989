-- No aggregate is long enough to need one, and a copy of a state would be one more thing to erase.
DROP TABLE ledger.snapshot;
