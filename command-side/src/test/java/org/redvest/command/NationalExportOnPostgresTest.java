package org.redvest.command;

class NationalExportOnPostgresTest extends NationalExportContract {

    NationalExportOnPostgresTest() {
        super(Store.onPostgres());
    }
}
