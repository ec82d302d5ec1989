package org.redvest.platform.store;

import javax.sql.DataSource;

/** A schema of the database, and how it comes to be as this code wants it. */
@FunctionalInterface
public interface Schema {

    /** Brings the schema to its present form; several processes may do so at the same time. */
    void bring(DataSource dataSource);
}
