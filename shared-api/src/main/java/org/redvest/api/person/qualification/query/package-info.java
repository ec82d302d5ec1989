/** 资质: what somebody has proved that they can do, and until when. */
@NullMarked
package org.redvest.api.person.qualification.query;

import org.jspecify.annotations.NullMarked;
