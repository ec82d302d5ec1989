package org.redvest.command;

class OrdersOnPostgresTest extends OrderContract {

    OrdersOnPostgresTest() {
        super(Store.onPostgres());
    }
}
