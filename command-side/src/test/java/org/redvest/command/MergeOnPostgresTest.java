package org.redvest.command;

class MergeOnPostgresTest extends MergeContract {

    MergeOnPostgresTest() {
        super(Store.onPostgres());
    }
}
