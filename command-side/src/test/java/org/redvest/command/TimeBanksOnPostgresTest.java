package org.redvest.command;

class TimeBanksOnPostgresTest extends TimeBankContract {

    TimeBanksOnPostgresTest() {
        super(Store.onPostgres());
    }
}
