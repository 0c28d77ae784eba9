/* A plug-in of probe.c: its own stores, and its own variables. */
int plugin_counter;
static int calls;

void plugin_call(int *total)
{
	calls++; // stores: static plugin.c::calls
	*total = calls; // stores: static total
}
