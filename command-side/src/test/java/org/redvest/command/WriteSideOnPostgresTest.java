package org.redvest.command;

class WriteSideOnPostgresTest extends WriteSideContract {

    WriteSideOnPostgresTest() {
        super(Store.onPostgres());
    }
}
