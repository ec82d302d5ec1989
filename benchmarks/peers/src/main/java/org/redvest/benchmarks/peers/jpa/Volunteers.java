package org.redvest.benchmarks.peers.jpa;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Volunteers extends Repository<Volunteer, String> {

    /** Locks the row: without it, two certifications at once could break both rules. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Volunteer> findById(String id);

    /** Registers numbers from 0 up to below the given one. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "INSERT INTO volunteer (id) SELECT :prefix || lpad(to_hex(n), 12, '0')"
                    + " FROM generate_series(0, :volunteers - 1) n")
    void register(String prefix, int volunteers);
}
