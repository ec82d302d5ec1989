/** 点单、派单、接单、评单: what commands and events about orders have in common. */
@NullMarked
package org.redvest.api.service.order;

import org.jspecify.annotations.NullMarked;
