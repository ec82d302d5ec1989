/** 志愿服务组织: who organises, records and certifies. */
@NullMarked
package org.redvest.api.organisation;

import org.jspecify.annotations.NullMarked;
