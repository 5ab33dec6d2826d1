import SOPTool

Tool.main()
