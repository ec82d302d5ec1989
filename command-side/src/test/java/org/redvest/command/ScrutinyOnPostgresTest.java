package org.redvest.command;

class ScrutinyOnPostgresTest extends ScrutinyContract {

    ScrutinyOnPostgresTest() {
        super(Store.onPostgres());
    }
}
