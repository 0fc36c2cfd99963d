using System.Text;
using RevenueProcess.Demo;

Console.OutputEncoding = Encoding.UTF8;
return DemoApp.Run(args, Terminal.OfConsole());
