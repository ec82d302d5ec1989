package org.redvest.command;

class FrozenRankingOnPostgresTest extends FrozenRankingContract {

    FrozenRankingOnPostgresTest() {
        super(Store.onPostgres());
    }
}
