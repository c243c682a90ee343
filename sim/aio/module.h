/* module.h - the asyncio module, and with it the whole floor. */
#ifndef SIM_AIO_MODULE_H
#define SIM_AIO_MODULE_H

/* After vm_start() and before vm_end(). */
void aio_start(void);
void aio_end(void);

#endif
