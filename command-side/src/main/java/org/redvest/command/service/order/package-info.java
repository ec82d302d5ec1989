/** 点单、派单、接单、评单: needs and chosen products from who asks for help to how it was (685号 Art. 13; ADR 54). */
@NullMarked
package org.redvest.command.service.order;

import org.jspecify.annotations.NullMarked;
