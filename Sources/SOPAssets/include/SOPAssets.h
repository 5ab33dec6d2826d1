#pragma once
int sop_assets(void);
