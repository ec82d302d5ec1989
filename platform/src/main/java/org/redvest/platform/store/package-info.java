/** PostgreSQL, its schemas, and the event store on it. */
@NullMarked
package org.redvest.platform.store;

import org.jspecify.annotations.NullMarked;
