package org.redvest.command;

class PointsOnPostgresTest extends PointsContract {

    PointsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
