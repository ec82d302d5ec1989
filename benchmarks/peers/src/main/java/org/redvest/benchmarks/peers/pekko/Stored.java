package org.redvest.benchmarks.peers.pekko;

import org.redvest.benchmarks.peers.hours.HoursCertified;

/** An event with its envelope in one text: the journal's own column for metadata is not open to a behaviour. */
record Stored(HoursCertified event, String envelope) {}
