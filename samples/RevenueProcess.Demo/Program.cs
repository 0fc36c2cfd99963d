using System.Text;
using RevenueProcess.Samples.Demo;

Console.OutputEncoding = Encoding.UTF8;
return DemoApp.Run(args, Terminal.OfConsole());
