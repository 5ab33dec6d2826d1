#include "SOPAssets.h"
int sop_assets(void) { return 1; }
