/** 驿站: what commands, events and questions about stations and blocks have in common. */
@NullMarked
package org.redvest.api.city.station;

import org.jspecify.annotations.NullMarked;
