package org.redvest.benchmarks.peers.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A volunteer, on whose row certifications queue. */
@Entity
class Volunteer {

    @Id
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private String id;

    @SuppressWarnings("NullAway.Init")
    protected Volunteer() {
        // required by Hibernate
    }
}
