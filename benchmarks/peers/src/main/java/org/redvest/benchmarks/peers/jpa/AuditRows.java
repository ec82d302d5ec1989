package org.redvest.benchmarks.peers.jpa;

import org.springframework.data.repository.Repository;

interface AuditRows extends Repository<AuditRow, Long> {

    void save(AuditRow row);
}
