/** 服务记录 and 时长认定: when somebody served, and who certified it. */
@NullMarked
package org.redvest.api.service.hours;

import org.jspecify.annotations.NullMarked;
