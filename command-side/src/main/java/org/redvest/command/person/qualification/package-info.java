/** 资质: what volunteers have proved that they can do, recorded and withdrawn, and which of it holds on a day. */
@NullMarked
package org.redvest.command.person.qualification;

import org.jspecify.annotations.NullMarked;
