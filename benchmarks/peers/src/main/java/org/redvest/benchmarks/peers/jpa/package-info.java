/** Spring Data JPA: a row for the record, and one for the audit. */
@NullMarked
package org.redvest.benchmarks.peers.jpa;

import org.jspecify.annotations.NullMarked;
